--TEST--
server: ssl_dhparam holds the parameters of Diffie-Hellman key exchange
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

// ffdhe2048 of RFC 7919
$group = pem_file(<<<'PEM'
    -----BEGIN DH PARAMETERS-----
    MIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz
    +8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a
    87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7
    YdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi
    7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD
    ssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==
    -----END DH PARAMETERS-----
    PEM);
$certificate = make_certificate(key: ['private_key_type' => OPENSSL_KEYTYPE_RSA, 'private_key_bits' => 2048]);
$files = ssl_files($certificate) + ['ssl_ciphers' => 'DHE-RSA-AES256-GCM-SHA384'];
$server = serve_tls('', $files + ['ssl_dhparam' => $group]);
echo negotiated($server, 'cipher_name', ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT]), "\n";
finish_tls($server);
$refused = refused_at_start($files + ['ssl_dhparam' => pem_file('no parameters')]);
var_dump(str_contains($refused, 'started'), str_contains($refused, 'ssl_dhparam'));
?>
--EXPECT--
DHE-RSA-AES256-GCM-SHA384
bool(false)
bool(true)
