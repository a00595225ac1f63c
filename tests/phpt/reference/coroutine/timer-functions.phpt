--TEST--
coroutine: swoole_timer_tick(), after, clear, clear_all, exists, info, stats and list do the same
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Co\run(function () {
    swoole_timer_tick(10, function (int $id) {
        echo "tick $id\n";
        var_dump(swoole_timer_clear($id), swoole_timer_exists($id));
    });
    swoole_timer_after(20, fn () => print("after\n"));
    var_dump(swoole_timer_exists(1), swoole_timer_info(2)['exec_count'], swoole_timer_stats()['num']);
    var_dump(swoole_timer_list()->getArrayCopy());
    swoole_timer_after(1000, fn () => print("never\n"));
    swoole_timer_after(30, fn () => swoole_timer_clear_all());
});
?>
--EXPECT--
bool(true)
int(0)
int(2)
array(2) {
  [0]=>
  int(2)
  [1]=>
  int(1)
}
tick 1
bool(true)
bool(false)
after
