--TEST--
TLS: 1.2 and 1.3 by default; ssl_protocols narrows and widens; ssl_ciphers; ALPN
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
$methods = [
    '1.1' => STREAM_CRYPTO_METHOD_TLSv1_1_CLIENT,
    '1.2' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT,
    '1.3' => STREAM_CRYPTO_METHOD_TLSv1_3_CLIENT,
];
$all = [
    'default' => [],
    '1.2' => ['ssl_protocols' => SWOOLE_SSL_TLSv1_2],
    '1.3' => ['ssl_protocols' => SWOOLE_SSL_TLSv1_3],
    '1.1 and 1.3' => [
        'ssl_protocols' => SWOOLE_SSL_TLSv1_1 | SWOOLE_SSL_TLSv1_3,
        'ssl_ciphers' => 'DEFAULT:@SECLEVEL=0',
    ],
];
foreach ($all as $name => $settings) {
    $server = serve_tls($certs, 'Coroutine::set(["log_level" => SWOOLE_LOG_ERROR]);', $settings);
    echo $name, ':';
    foreach ($methods as $version => $method) {
        echo " $version ", try_tls($server, ['crypto_method' => $method, 'security_level' => 0]);
    }
    echo "\n", finish_tls($server);
}

$server = serve_tls($certs, '', [
    'ssl_ciphers' => 'ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES256-GCM-SHA384',
    'ssl_prefer_server_ciphers' => true,
    'ssl_protocols' => SWOOLE_SSL_TLSv1_2,
]);
foreach (['http/1.1', 'h2,http/1.1', 'h2'] as $offer) {
    $client = connect_tls($server, ['alpn_protocols' => $offer]);
    $crypto = stream_get_meta_data($client->stream)['crypto'];
    echo "$offer: {$crypto['cipher_name']} ", $crypto['alpn_protocol'] ?? 'nothing', ' ', $client->get('/')->body, "\n";
    $client->close();
}
echo finish_tls($server);
?>
--EXPECT--
default: 1.1 refused 1.2 hello 1.3 hello
1.2: 1.1 refused 1.2 hello 1.3 refused
1.3: 1.1 refused 1.2 refused 1.3 hello
1.1 and 1.3: 1.1 hello 1.2 refused 1.3 hello
http/1.1: ECDHE-ECDSA-CHACHA20-POLY1305 http/1.1 hello
h2,http/1.1: ECDHE-ECDSA-CHACHA20-POLY1305 http/1.1 hello
h2: ECDHE-ECDSA-CHACHA20-POLY1305 nothing hello
