--TEST--
functions: swoole_version() and SWOOLE_VERSION are the version of the API, with its parts
--FILE--
<?php
var_dump(swoole_version() === SWOOLE_VERSION);
echo json_encode([SWOOLE_VERSION, SWOOLE_VERSION_ID, SWOOLE_MAJOR_VERSION, SWOOLE_MINOR_VERSION, SWOOLE_RELEASE_VERSION,
    SWOOLE_EXTRA_VERSION]), "\n";
?>
--EXPECT--
bool(true)
["6.2.1",60201,6,2,1,""]
