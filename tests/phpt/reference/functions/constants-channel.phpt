--TEST--
functions: SWOOLE_CHANNEL_*
--FILE--
<?php
foreach (['CHANNEL_OK', 'CHANNEL_TIMEOUT', 'CHANNEL_CLOSED', 'CHANNEL_CANCELED'] as $name) {
    echo $name, ' ', json_encode(constant("SWOOLE_$name"), JSON_PRESERVE_ZERO_FRACTION), "\n";
}
?>
--EXPECT--
CHANNEL_OK 0
CHANNEL_TIMEOUT -1
CHANNEL_CLOSED -2
CHANNEL_CANCELED -3
