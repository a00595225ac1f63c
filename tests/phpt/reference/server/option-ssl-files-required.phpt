--TEST--
server: With $ssl = true start() refuses to serve without a certificate
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

var_dump(str_contains($refused = refused_at_start(['a' => 1]), 'started'), str_contains($refused, 'ssl_cert_file'));
?>
--EXPECT--
bool(false)
bool(true)
