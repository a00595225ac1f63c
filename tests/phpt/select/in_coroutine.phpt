--TEST--
swoole_select() in coroutines: others run meanwhile, several may wait for the same, time passes on the loop's clock
--EXTENSIONS--
sockets
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
[$c, $d] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);

Co\run(function () use ($a, $b, $c, $d): void {
    $wait = function (string $name, float $timeout) use ($a, $c): void {
        $read = ['a' => $a, 'c' => $c];
        $write = null;
        $except = [];
        $count = swoole_select($read, $write, $except, $timeout);
        echo "$name: $count ", implode(',', array_keys($read)), "\n";
    };
    go($wait, 'for ever', -1);
    go($wait, 'for five seconds', 5.0);
    go(fn() => print('event: ' . Co\System::waitEvent($a, SWOOLE_EVENT_READ) . "\n"));
    echo "none of them holds the loop\n";
    Co::sleep(1);
    fwrite($b, 'x'); // wakes all three, in any order
    Co::sleep(1);
    fread($a, 10);

    echo "a day passes\n";
    $begun = Co::getElapsed();
    $wait('nobody', 86400);
    var_dump(Co::getElapsed() - $begun >= 86_400_000);
    $begun = Co::getElapsed();
    $wait('usual', 0.5);
    var_dump(Co::getElapsed() - $begun >= 500);

    echo "a loop over what is always ready\n";
    $done = false;
    go(function () use (&$done): void {
        Co::sleep(0.001);
        $done = true;
    });
    for ($turns = 0; !$done; $turns++) {
        $write = [$b];
        $read = $except = null;
        swoole_select($read, $write, $except, 0);
        if ($turns % 100 === 99) {
            Co::sleep(0.001);
        }
    }
    var_dump(count($write));
});
?>
--EXPECTREGEX--
none of them holds the loop
(?:for ever: 1 a
|for five seconds: 1 a
|event: 512
){3}a day passes
nobody: 0 
bool\(true\)
usual: 0 
bool\(true\)
a loop over what is always ready
int\(1\)
