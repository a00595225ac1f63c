--TEST--
coroutine: run() in a coroutine runs its callable, then the process dies
--FILE--
<?php
Co\run(function () {
    var_dump(Co\run(fn () => print("never\n")));
});
echo "goes on\n";
?>
--EXPECTF--
Warning: Co\run(): Unable to call Event::wait() in coroutine in %s on line %d
bool(false)
goes on
