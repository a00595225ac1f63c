--TEST--
Which coding Accept-Encoding gets (RFC 9110 12.5.3): weights, *, any case, x-gzip, identity, several fields
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(str_repeat("a", 50)));');
$client = WsClient::connect($server->port);
$accept = [
    'gzip, deflate, compress',
    'deflate, gzip',
    'compress;q=1.0, deflate;q=0.9, gzip;q=0.8',
    'GZip',
    'x-gzip',
    'DEFLATE;Q=0.5',
    '*, br;q=0',
    'gzip;q=0, br;q=0, *;q=0.1',
    '*;q=0',
    'gzip;q=0',
    'gzip;q=0.000, deflate;q=0',
    'identity',
    'identity;q=0.5, gzip;q=0.4',
    'identity;q=0.5, gzip;q=0.6',
    'identity;q=0',
    'gzip;q=2',
    'gzip;q=0.1234',
    'notgzip',
    '',
    ['compress', 'gzip;q=0.1', 'deflate;q=0.2'],
];
foreach ($accept as $value) {
    $reply = $client->get('/', ['Accept-Encoding' => $value]);
    echo str_pad(json_encode($value), 48), coding_of($reply), decoded($reply) === str_repeat('a', 50) ? "\n" : " ?\n";
}
finish($server);
?>
--EXPECT--
"gzip, deflate, compress"                       gzip+vary
"deflate, gzip"                                 gzip+vary
"compress;q=1.0, deflate;q=0.9, gzip;q=0.8"     deflate+vary
"GZip"                                          gzip+vary
"x-gzip"                                        gzip+vary
"DEFLATE;Q=0.5"                                 deflate+vary
"*, br;q=0"                                     gzip+vary
"gzip;q=0, br;q=0, *;q=0.1"                     deflate+vary
"*;q=0"                                         -+vary
"gzip;q=0"                                      -+vary
"gzip;q=0.000, deflate;q=0"                     -+vary
"identity"                                      -+vary
"identity;q=0.5, gzip;q=0.4"                    -+vary
"identity;q=0.5, gzip;q=0.6"                    gzip+vary
"identity;q=0"                                  -+vary
"gzip;q=2"                                      -+vary
"gzip;q=0.1234"                                 -+vary
"notgzip"                                       -+vary
""                                              -+vary
["compress","gzip;q=0.1","deflate;q=0.2"]       deflate+vary
