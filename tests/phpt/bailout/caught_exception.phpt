--TEST--
C14: an exception caught inside its coroutine
--FILE--
<?php
Co\run(function () {
    try {
        Co::sleep(0.001);
        throw new Exception('inside');
    } catch (Exception $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECT--
inside
