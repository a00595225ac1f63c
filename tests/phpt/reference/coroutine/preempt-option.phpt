--TEST--
coroutine: enable_preemptive_scheduler lets others run while a coroutine is busy
--FILE--
<?php
Co::set(['enable_preemptive_scheduler' => true]);
Co\run(function () {
    $flag = false;
    go(function () use (&$flag) {
        echo "busy\n";
        while (!$flag);
        echo "done\n";
    });
    go(function () use (&$flag) {
        echo "the other\n";
        $flag = true;
    });
});
?>
--EXPECT--
busy
the other
done
