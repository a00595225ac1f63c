--TEST--
nothing is logged while the watchdog is off, for short runs, and where nobody else could have run
--FILE--
<?php
require __DIR__ . '/../inc/watchdog.inc';

echo "== nobody waits\n";
Co\run(function () {
    usleep(50000);
    Co::sleep(0.001);
    usleep(50000);
});
echo LateLog::lines(), "== short\n";
ini_set('swoole.blocking_threshold', '60000000');
Co\run(function () {
    go(fn () => usleep(50000));
    go(fn () => Co::sleep(0.001));
    usleep(50000);
    Co::sleep(0.001);
});
echo LateLog::lines(), "== off\n";
ini_set('swoole.blocking_threshold', '1000');
ini_set('swoole.blocking_detection', '0');
Co\run(function () {
    go(fn () => Co::sleep(0.01));
    Co::sleep(0.001);
    usleep(50000);
});
echo LateLog::lines(), "== on\n";
Co\run(function () {
    ini_set('swoole.blocking_detection', '1');
    logged('again', fn () => usleep(20000));
    Co::set(['log_level' => SWOOLE_LOG_ERROR]);
    go(fn () => Co::sleep(0.01));
    Co::sleep(0.001);
    usleep(50000); // line 33
});
// On a busy machine a run of this script's own may have been late too.
echo str_contains(LateLog::lines(), 'silent.php:33') ? "logged\n" : "not logged\n";
?>
--EXPECT--
== nobody waits
== short
== off
== on
WARNING	coroutine N again kept the loop for N ms: usleep() at silent.php:29
not logged
