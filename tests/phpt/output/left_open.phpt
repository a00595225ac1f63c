--TEST--
buffers left open are flushed when the coroutine ends
--FILE--
<?php
go(function () {
    ob_start(fn ($text) => "<$text>\n");
    ob_start();
    echo 'left open';
    Co::sleep(0.001);
});
echo "main\n";
Swoole\Event::wait();
var_dump(ob_get_level());
?>
--EXPECT--
main
<left open>
int(0)
