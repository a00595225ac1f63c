--TEST--
coroutine: Event::wait() runs the loop; code after it goes on
--FILE--
<?php
go(function () {
    Co::sleep(0.001);
    echo "1 coroutine\n";
});
Swoole\Event::wait();
echo "2 script\n";
go(fn () => print("3 coroutine\n"));
?>
--EXPECT--
1 coroutine
2 script
3 coroutine
