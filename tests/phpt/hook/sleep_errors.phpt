--TEST--
Sleeps that PHP refuses are refused in a coroutine as outside
--FILE--
<?php
function refused(): void
{
    foreach ([fn () => sleep(-1), fn () => usleep(-1), fn () => time_nanosleep(-1, 0), fn () => time_nanosleep(0, -1),
        fn () => time_nanosleep(0, 1000000000), fn () => time_sleep_until(1.0)] as $call) {
        try {
            var_dump($call());
        } catch (ValueError $e) {
            echo $e->getMessage(), "\n";
        }
    }
}
set_error_handler(fn ($level, $text) => print("$text\n"));
ob_start();
refused();
$outside = ob_get_clean();
echo $outside;
Co\run(function () use ($outside) {
    ob_start();
    refused();
    $inside = ob_get_clean();
    var_dump($inside === $outside);
});
?>
--EXPECTF--
sleep(): Argument #1 ($seconds) must be greater than or equal to 0
usleep(): Argument #1 ($microseconds) must be greater than or equal to 0
time_nanosleep(): Argument #1 ($seconds) must be greater than or equal to 0
time_nanosleep(): Argument #2 ($nanoseconds) must be greater than or equal to 0
Nanoseconds was not in the range %s
time_sleep_until(): Argument #1 ($timestamp) must be greater than or equal to the current time
bool(false)
bool(true)
