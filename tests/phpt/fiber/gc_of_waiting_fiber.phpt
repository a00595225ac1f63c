--TEST--
the collector leaves a Fiber alone that waits inside a coroutine
--FILE--
<?php
Co\run(function () {
    go(function () {
        $object = new stdClass;
        $object->fiber = $fiber = new Fiber(function () use ($object) {
            Co::sleep(0.005);
            echo get_class($object->fiber), "\n";
        });
        unset($fiber);
        $object->fiber->start();
    });
    for ($i = 0; $i < 3; $i++) {
        gc_collect_cycles();
    }
    Co::sleep(0.01);
    var_dump(gc_collect_cycles() >= 0);
});
?>
--EXPECT--
Fiber
bool(true)
