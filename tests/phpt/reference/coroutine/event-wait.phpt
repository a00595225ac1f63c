--TEST--
coroutine: Event::wait() runs the loop until nothing is left; code after it continues
--FILE--
<?php
go(function () {
    Co::sleep(0.002);
    echo "awake\n";
});
echo "main\n";
Swoole\Event::wait();
echo "after\n";
?>
--EXPECT--
main
awake
after
