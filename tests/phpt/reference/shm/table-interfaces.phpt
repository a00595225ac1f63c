--TEST--
shm: A Table is an Iterator and Countable, and no ArrayAccess
--FILE--
<?php
var_dump(class_implements(Swoole\Table::class) == ['Iterator' => 'Iterator', 'Traversable' => 'Traversable', 'Countable' => 'Countable']);
?>
--EXPECT--
bool(true)
