--TEST--
coroutine: batch(), parallel(), map() and deadlock_check() have no short names
--FILE--
<?php
foreach (['batch', 'parallel', 'map', 'deadlock_check'] as $name) {
    echo $name, ' ', json_encode([
        function_exists("Swoole\\Coroutine\\$name"), function_exists("Co\\$name"), function_exists($name),
    ]), "\n";
}
?>
--EXPECT--
batch [true,false,false]
parallel [true,false,false]
map [true,false,false]
deadlock_check [true,false,false]
