--TEST--
server: With $ssl the certificate is read at start(), from the options given to set()
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$missing = TestServer::file('');
$server = serve_tls('echo "constructed, set: no such file yet\n";
    copy(' . var_export(make_certificate()['file'], true) . ', $server->settings["ssl_cert_file"]);
    ',
    ['ssl_cert_file' => $missing, 'ssl_key_file' => $missing]);
echo received($server), "\n";
finish_tls($server);
unlink($missing);
?>
--EXPECT--
hello
---
constructed, set: no such file yet
