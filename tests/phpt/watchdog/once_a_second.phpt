--TEST--
one line a second for each place, and then the number of those that were left out (the virtual clock stands still)
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/watchdog.inc';

function block(): void
{
    usleep(20000);
}
Co\run(function () {
    logged('first', 'block');
    for ($i = 0; $i < 10; $i++) {
        go(function () {
            Co::sleep(0.001);
            block();
        });
    }
    logged('another place', fn () => usleep(20000));
    echo substr_count(LateLog::lines(), 'php:6'), "\n";
    Co::sleep(1);
    logged('a second later', 'block');
});
echo preg_match('/; [1-9]\d? more lines about this were left out\n$/', LateLog::lines()), "\n";
?>
--EXPECTF--
WARNING	coroutine N first kept the loop for N ms: usleep() at once_a_second.php:6
WARNING	coroutine N another place kept the loop for N ms: usleep() at once_a_second.php:16
1
WARNING	coroutine N a second later kept the loop for N ms: usleep() at once_a_second.php:6; %d more lines about this were left out
1
