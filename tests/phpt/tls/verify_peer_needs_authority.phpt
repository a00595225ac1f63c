--TEST--
TLS: ssl_verify_peer is refused at start() when no option says who signs client certificates
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$files = ssl_files(make_certificate());
$ca = make_certificate('ca', authority: true)['file'];
echo refused_at_start($files + ['ssl_verify_peer' => true]), "\n";
echo refused_at_start($files + ['ssl_verify_peer' => true, 'ssl_allow_self_signed' => true]), "\n";
$server = serve_tls('', $files + ['ssl_verify_peer' => true, 'ssl_cafile' => $ca]);
echo received($server), "\n";
?>
--EXPECT--
Swoole\Exception: ssl_verify_peer: name who signs client certificates: ssl_cafile, ssl_capath or ssl_client_cert_file
Swoole\Exception: ssl_verify_peer: name who signs client certificates: ssl_cafile, ssl_capath or ssl_client_cert_file
refused
