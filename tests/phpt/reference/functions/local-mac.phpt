--TEST--
functions: swoole_get_local_mac() has the hardware addresses by interface
--FILE--
<?php
foreach (swoole_get_local_mac() as $name => $mac) {
    if (!is_string($name) || !preg_match('/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/D', $mac)) {
        echo "$name: $mac\n";
    }
}
var_dump(is_array(swoole_get_local_mac()));
?>
--EXPECT--
bool(true)
