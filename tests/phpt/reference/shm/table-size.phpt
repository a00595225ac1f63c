--TEST--
shm: The size is rounded up to a power of two, at least 64
--FILE--
<?php
foreach ([-1, 1, 64, 65, 1000] as $size) {
    echo (new Swoole\Table($size))->getSize(), "\n";
}
?>
--EXPECT--
64
64
64
128
1024
