--TEST--
http_compression_level: its other names, clamped to 1..9, 0 means 1
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

// A text in which a longer search finds more.
$text = '';
for ($i = 0; $i < 3000; $i++) {
    $text .= 'word' . $i * 7919 % 101 . ' phrase' . $i * 104729 % 37 . ($i % 11 ? ' ' : "\n");
}
$of = [];
$test = function (array $options) use (&$of, $text): array {
    $server = serve('$server->set(' . var_export($options + ['x' => 1], true) . ');
        $server->handle("/", fn ($request, $response) => $response->end(' . var_export($text, true) . '));');
    $reply = fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip']);
    finish($server);
    if (decoded($reply) !== $text) {
        echo "not the text\n";
    }
    return [strlen($reply->body), bin2hex($reply->body[8])];
};
[$fast, $nine] = [$test([]), $test(['http_compression_level' => 9])];
var_dump($fast[1], $nine[1], $nine[0] < $fast[0]);
foreach (['http_compression_level', 'compression_level', 'http_gzip_level'] as $name) {
    var_dump($test([$name => 9]) === $nine);
}
var_dump($test(['http_compression_level' => 0]) === $fast, $test(['http_compression_level' => -5]) === $fast);
var_dump($test(['http_compression_level' => 1]) === $fast, $test(['http_compression_level' => 99]) === $nine);
var_dump($test(['http_gzip_level' => 1, 'http_compression_level' => '9']) === $nine);
?>
--EXPECT--
string(2) "04"
string(2) "02"
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
