--TEST--
System::fread(), fgets() and fwrite() with pipes and sockets: the coroutine waits, the others go on
--FILE--
<?php
use Swoole\Coroutine\System;

function pair(): array
{
    return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

/** Pipes to and from a child, and the child. */
function pipe(string $command): array
{
    $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w']], $pipes);
    return [$pipes[0], $pipes[1], $process];
}

Co\run(function () {
    echo "what comes first\n";
    [$a, $b] = pair();
    go(function () use ($b) {
        var_dump(System::fread($b, 100), System::fgets($b), System::fgets($b), System::fread($b));
        var_dump(feof($b), System::fread($b, 1), System::fgets($b));
    });
    echo "others go on\n";
    fwrite($a, 'first');
    Co::sleep(0.001);
    fwrite($a, "one\ntw");
    Co::sleep(0.001);
    fwrite($a, "o\nall ");
    Co::sleep(0.001);
    fwrite($a, "the rest");
    fclose($a);
    Co::sleep(0.01);

    echo "blocking as before\n";
    [$a, $b] = pair();
    System::fwrite($a, "x\n");
    System::fgets($b);
    var_dump(stream_get_meta_data($a)['blocked'], stream_get_meta_data($b)['blocked']);

    echo "more than there is room for\n";
    // One at a time: a child has copies of all that is open.
    foreach (['pair', fn () => pipe('exec cat')] as $make) {
        [$in, $out] = $ends = $make();
        $text = random_bytes(1000003);
        go(function () use ($in, $text) {
            var_dump(System::fwrite($in, $text));
            fclose($in);
        });
        var_dump(System::fread($out) === $text);
    }

    echo "a line of a child, and what is behind it\n";
    [$in, $out, $process] = pipe('read x; echo "got $x"; echo behind; exec cat');
    echo System::fwrite($in, "hello\nand\n", 6), ' ', System::fgets($out), System::fgets($out);
    fclose($in);
    var_dump(System::fread($out));

    echo "a reader and a writer at once\n";
    [$a, $b] = pair();
    go(fn () => print(System::fgets($a)));
    System::fwrite($a, "to b\n");
    echo System::fgets($b);
    System::fwrite($b, "to a\n");
    Co::sleep(0.001);

    echo "two readers, two writers\n";
    $reader = go(fn () => print(json_encode(System::fgets($a)) . "\n"));
    go(fn () => print(json_encode([System::fread($a, 1), swoole_last_error()]) . "\n"));
    fwrite($b, "for the first\n");
    Co::join([$reader]);
    $text = str_repeat('1', 3000000);
    $writer = go(fn () => print(System::fwrite($a, $text) . "\n"));
    go(fn () => print(json_encode([System::fwrite($a, 'between'), swoole_last_error()]) . "\n"));
    var_dump(strlen(System::fread($b, 100)) > 0);
    for ($n = 0; $writer && Co::exists($writer);) {
        $n += strlen(System::fread($b, 100000));
    }

    echo "the other end is gone\n";
    [$a, $b] = pair();
    fclose($b);
    var_dump(@System::fwrite($a, 'x'), swoole_last_error() === SOCKET_EPIPE, System::fread($a));

    echo "a filter that waits for more\n";
    [$a, $b] = pair();
    stream_filter_append($b, 'convert.base64-decode', STREAM_FILTER_READ);
    go(fn () => print(System::fread($b) . "\n"));
    fwrite($a, 'aG');
    Co::sleep(0.001);
    fwrite($a, 'VsbG8=');
    fclose($a);
});
?>
--EXPECT--
what comes first
others go on
string(5) "first"
string(4) "one
"
string(4) "two
"
string(12) "all the rest"
bool(true)
string(0) ""
string(0) ""
blocking as before
bool(true)
bool(true)
more than there is room for
int(1000003)
bool(true)
int(1000003)
bool(true)
a line of a child, and what is behind it
6 got hello
behind
string(0) ""
a reader and a writer at once
to b
to a
two readers, two writers
[false,10002]
"for the first\n"
[false,10002]
bool(true)
3000000
the other end is gone
bool(false)
bool(true)
string(0) ""
a filter that waits for more
hello
