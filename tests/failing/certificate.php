<?php
// certificate.php FILE HOST: a certificate for this host, signed by itself, with its key.

$config = tempnam(sys_get_temp_dir(), 'wsco');
file_put_contents($config, "[req]\ndistinguished_name = dn\n[dn]\n[leaf]\nbasicConstraints = CA:FALSE\n");
// The number of bits means nothing here, but some versions check it, and without a configuration it is 0.
$options = ['private_key_bits' => 2048, 'private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1',
    'digest_alg' => 'sha256', 'x509_extensions' => 'leaf', 'config' => $config];
$key = openssl_pkey_new($options);
$request = openssl_csr_new(['commonName' => $argv[2]], $key, $options);
openssl_x509_export(openssl_csr_sign($request, null, $key, 2, $options, 1), $certificate);
openssl_pkey_export($key, $private, null, $options);
unlink($config);
file_put_contents($argv[1], $certificate . $private);
