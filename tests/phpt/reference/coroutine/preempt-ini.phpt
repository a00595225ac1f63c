--TEST--
coroutine: The ini setting swoole.enable_preemptive_scheduler does the same; it is Off
--FILE--
<?php
var_dump(ini_get('swoole.enable_preemptive_scheduler'));
ini_set('swoole.enable_preemptive_scheduler', '1');
Co\run(function () {
    $flag = false;
    go(function () use (&$flag) {
        while (!$flag);
        echo "done\n";
    });
    $flag = true;
    echo "let in\n";
});
?>
--EXPECT--
string(3) "Off"
let in
done
