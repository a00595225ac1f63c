--TEST--
functions: swoole_get_local_ip() has the addresses of a family by interface
--FILE--
<?php
foreach ([2 => FILTER_FLAG_IPV4, 10 => FILTER_FLAG_IPV6] as $family => $flag) {
    foreach (swoole_get_local_ip($family) as $name => $ip) {
        if (!is_string($name) || !filter_var($ip, FILTER_VALIDATE_IP, $flag)) {
            echo "$name: $ip\n";
        }
    }
}
var_dump(swoole_get_local_ip() === swoole_get_local_ip(2), swoole_get_local_ip(99));
?>
--EXPECT--
bool(true)
array(0) {
}
