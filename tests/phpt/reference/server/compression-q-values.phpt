--TEST--
server: q-values are ignored: gzip;q=0 gives gzip
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", 100));');
foreach (['gzip;q=0', 'gzip;q=0, deflate', 'gzip;q=0.1, deflate;q=0.9', 'identity;q=1, gzip;q=0.5'] as $accept) {
    $coding = fetch($server, '/', 'GET', ['Accept-Encoding' => $accept])->header('Content-Encoding');
    echo "$accept: ", $coding ?? 'none', "\n";
}
finish_row($server);
?>
--EXPECT--
gzip;q=0: none
gzip;q=0, deflate: deflate
gzip;q=0.1, deflate;q=0.9: deflate
identity;q=1, gzip;q=0.5: none
