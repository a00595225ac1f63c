--TEST--
shm: A larger conflict_proportion takes more memory
--FILE--
<?php
foreach ([0.2, 0.5, 1, 7] as $proportion) {
    $table = new Swoole\Table(1024, $proportion);
    $table->column('a', Swoole\Table::TYPE_STRING, 1000);
    $table->create();
    $sizes[] = $table->getMemorySize();
}
var_dump($sizes[0] < $sizes[1], $sizes[1] < $sizes[2], $sizes[2] === $sizes[3]);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
