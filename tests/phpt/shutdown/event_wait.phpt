--TEST--
Event::wait() runs the loop; code after it continues
--FILE--
<?php
Swoole\Event::wait();
go(function () {
    Co::sleep(0.001);
    echo "one\n";
});
Swoole\Event::wait();
echo "two\n";
Swoole\Event::wait();
Swoole\Event::rshutdown();
echo "three\n";
?>
--EXPECT--
one
two
three
