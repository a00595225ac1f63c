--TEST--
coroutine: A late tick is the only one for what it has missed, and the next one is on the grid again
--FILE--
<?php
use Swoole\Timer;

// On the real clock: usleep() holds the loop.
Co::set(['hook_flags' => 0]);
Co\run(function () {
    $due = 0;
    Timer::tick(20, function (int $id) use (&$due) {
        $info = Timer::info($id);
        var_dump($info['exec_msec'] % 20, $info['exec_msec'] - $due >= 20);
        $due = $info['exec_msec'];
        if ($info['exec_count'] === 2) {
            Timer::after(1, fn () => usleep(70000));
        } elseif ($info['exec_count'] === 4) {
            Timer::clear($id);
        }
    });
});
?>
--EXPECT--
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
