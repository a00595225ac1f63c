--TEST--
acceptance: C18: a Scheduler with a task that gets a number, and ten that sleep together
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
$scheduler = new Swoole\Coroutine\Scheduler();
$scheduler->add(function (string $text, int $number) {
    Co::sleep(0.01);
    echo "$text $number\nDone.\n";
}, 'hello', 12345);
$scheduler->parallel(10, function (float $seconds) {
    Co::sleep($seconds);
    echo 'Co ', Co::getCid(), "\n";
}, 0.05);
var_dump($scheduler->start());
?>
--EXPECT--
hello 12345
Done.
Co 2
Co 3
Co 4
Co 5
Co 6
Co 7
Co 8
Co 9
Co 10
Co 11
bool(true)
