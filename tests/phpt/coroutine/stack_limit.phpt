--TEST--
endless recursion on a coroutine's stack is an Error, and others go on
--SKIPIF--
<?php if (PHP_VERSION_ID < 80300) die('skip PHP checks the stack from 8.3 on'); ?>
--FILE--
<?php
function endless()
{
    array_map('endless', [1]);
}
Co\run(function () {
    for ($i = 0; $i < 2; $i++) {
        go(function () {
            Co::sleep(0.001);
            try {
                endless();
            } catch (Error $e) {
                echo preg_replace('/\d+/', 'N', $e->getMessage()), "\n";
            }
        });
    }
    $fiber = new Fiber(function () {
        Co::sleep(0.001);
        try {
            endless();
        } catch (Error $e) {
            echo "in a fiber too\n";
        }
    });
    $fiber->start();
});
try {
    endless();
} catch (Error $e) {
    echo "and in the main script\n";
}
?>
--EXPECT--
Maximum call stack size of N bytes (zend.max_allowed_stack_size - zend.reserved_stack_size) reached. Infinite recursion?
Maximum call stack size of N bytes (zend.max_allowed_stack_size - zend.reserved_stack_size) reached. Infinite recursion?
in a fiber too
and in the main script
