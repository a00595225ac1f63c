--TEST--
A deferred function and the context belong to the call of the callback
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    Timer::tick(10, function (int $id) {
        Co::defer(fn () => print("deferred\n"));
        $context = Co::getContext();
        var_dump(isset($context['seen']));
        $context['seen'] = true;
        if (Timer::info($id)['exec_count'] === 2) {
            Timer::clear($id);
        }
    });
});
?>
--EXPECT--
bool(false)
deferred
bool(false)
deferred
