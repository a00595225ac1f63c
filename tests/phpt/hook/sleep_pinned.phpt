--TEST--
Where nobody may be suspended, and outside coroutines, a sleep blocks as without hooks
--FILE--
<?php
/** Runs $sleeper, which sleeps for 2 ms, and says whether a coroutine ran meanwhile. */
function others_run(string $where, callable $sleeper): void
{
    $ran = false;
    go(function () use (&$ran) {
        Co::sleep(0.00001);
        $ran = true;
    });
    $sleeper();
    echo $where, ': ', $ran ? 'others ran' : 'nobody ran', "\n";
}

Swoole\Runtime::enableCoroutine();
others_run('outside', fn () => usleep(2000));
Co\run(function () {
    others_run('in a coroutine', fn () => usleep(2000));
    others_run('in an output callback', function () {
        ob_start(function ($text) {
            usleep(2000);
            return strtoupper($text);
        });
        echo "in the buffer\n";
        ob_end_flush();
    });
    others_run('in a large pattern', fn () => preg_replace_callback('/' . str_repeat('(a)', 32) . '/', fn ($m) => usleep(2000) . '',
        str_repeat('a', 32)));
});
others_run('afterwards', fn () => usleep(2000));
?>
--EXPECT--
outside: nobody ran
in a coroutine: others ran
IN THE BUFFER
in an output callback: nobody ran
in a large pattern: nobody ran
afterwards: nobody ran
