--TEST--
exit inside a Fiber inside a coroutine
--FILE--
<?php
Co\run(function () {
    $fiber = new Fiber(function () {
        Co::sleep(0.001);
        exit(9);
    });
    try {
        $fiber->start();
    } catch (Swoole\ExitException $e) {
        var_dump($e->getStatus());
    }
    echo "end\n";
});
?>
--EXPECT--
int(9)
end
