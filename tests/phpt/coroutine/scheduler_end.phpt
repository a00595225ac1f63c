--TEST--
Scheduler: coroutines that end by exit, are cancelled or wait for ever
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Scheduler;

$scheduler = new Scheduler();
$scheduler->add(function () {
    echo "exit\n";
    exit('with a text' . PHP_EOL);
});
$scheduler->add(function () {
    try {
        Co::yield();
    } finally {
        echo "ended with the script\n";
    }
});
$scheduler->add(function () {
    defer(fn () => print("deferred\n"));
    var_dump(Co::sleep(1), swoole_last_error());
});
$scheduler->add(fn () => Co::cancel(3));
Co::set(['deadlock_check_disable_trace' => true]);
var_dump($scheduler->start());
echo "the script ends\n";
?>
--EXPECT--
exit
with a text
bool(false)
int(10017)
deferred

 =================================================================
  [FATAL ERROR]: all coroutines (count: 1) are asleep - deadlock!
 =================================================================

 =================================================================
bool(true)
the script ends
ended with the script
