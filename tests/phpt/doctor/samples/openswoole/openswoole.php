<?php
use OpenSwoole\Coroutine as Co;
use OpenSwoole\Http\Server;

Co::sleep(1);
new Server('127.0.0.1', 9501);
new \OpenSwoole\NoSuchClass();
if (extension_loaded('openswoole')) {
    ini_set('openswoole.use_shortname', '1');
}
echo OPENSWOOLE_VERSION;
