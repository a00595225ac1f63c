--TEST--
a fatal error in the coroutine that done() of the main script enters ends the script there
--FILE--
<?php
$object = new Co\WaitGroup(1);
go(function () use ($object) {
    $object->wait();
    @trigger_error('on purpose', E_USER_ERROR);
});
register_shutdown_function(fn () => print("shutdown function\n"));
$object->done();
echo "not reached\n";
?>
--EXPECTF--
Fatal error: on purpose in %s on line %d
shutdown function
