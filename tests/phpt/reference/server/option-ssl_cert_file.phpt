--TEST--
server: ssl_cert_file is the certificate that clients see
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$certificate = make_certificate('somebody');
$server = serve_tls('', ssl_files($certificate));
$ssl = ['verify_peer' => true, 'verify_peer_name' => true, 'cafile' => $certificate['file']];
echo received($server, $ssl + ['peer_name' => 'somebody']), ' ', received($server, $ssl + ['peer_name' => 'else']), "\n";
finish_tls($server, quiet: true);
?>
--EXPECT--
hello refused
