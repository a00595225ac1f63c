--TEST--
multipart bodies, also odd ones, give what PHP itself makes of them; where we differ on purpose, the table says how
--SKIPIF--
<?php
require __DIR__ . '/../inc/cgi.inc';
if (php_cgi() === null) {
    die('skip no php-cgi of this version');
}
?>
--INI--
max_file_uploads=3
upload_max_filesize=20
max_input_vars=6
post_max_size=4000
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

// Both sides have these of the INI section.
const SETTINGS = ['max_file_uploads', 'upload_max_filesize', 'max_input_vars', 'post_max_size'];

function part(string $head, string $data = 'x'): string
{
    return "--Q\r\n" . ($head === '' ? '' : "$head\r\n") . "\r\n$data\r\n";
}

function field(string $name, string $data = 'x'): string
{
    return part("Content-Disposition: form-data; name=\"$name\"", $data);
}

function upload(string $name, string $file, string $data = 'x', string $more = ''): string
{
    return part("Content-Disposition: form-data; name=\"$name\"; filename=\"$file\"$more", $data);
}

/** $_POST and $_FILES of PHP, or post and files of a Request, so that they can be compared. */
function normal(array $post, array $files): string
{
    $mask = fn (&$path) => $path = $path === '' ? '' : 'TMP';
    foreach ($files as &$file) {
        unset($file['full_path']);
        if (is_array($file['tmp_name'])) {
            array_walk_recursive($file['tmp_name'], $mask);
        } else {
            $mask($file['tmp_name']);
        }
        ksort($file);
    }
    return json_encode([$post, $files], JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE, 200);
}

function by_php(string $type, string $body): string
{
    static $script;
    $script ??= (function () {
        $name = tempnam(sys_get_temp_dir(), 'wsco-');
        file_put_contents($name, '<?php echo serialize([$_POST, $_FILES]);');
        register_shutdown_function(unlink(...), $name);
        return $name;
    })();
    $command = [php_cgi(), '-n', '-q', '-d', 'display_errors=0'];
    foreach (SETTINGS as $name) {
        array_push($command, '-d', "$name=" . ini_get($name));
    }
    $environment = ['REDIRECT_STATUS' => '1', 'REQUEST_METHOD' => 'POST', 'SCRIPT_FILENAME' => $script,
        'CONTENT_TYPE' => $type, 'CONTENT_LENGTH' => (string) strlen($body)];
    $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $pipes, null, $environment);
    fwrite($pipes[0], $body);
    fclose($pipes[0]);
    $out = stream_get_contents($pipes[1]);
    proc_close($process);
    return normal(...unserialize(explode("\r\n\r\n", $out, 2)[1]));
}

function by_wsco(string $type, string $body): string
{
    $request = Swoole\Http\Request::create(['parse_files' => true]);
    $request->parse("POST / HTTP/1.0\r\nContent-Type: $type\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body");
    return $request->isCompleted() ? normal($request->post ?? [], $request->files ?? []) : '400';
}

function compare(string $name, string $body, bool $same = true, string $type = 'multipart/form-data; boundary=Q'): void
{
    $want = by_php($type, $body);
    $got = by_wsco($type, $body);
    if ($same !== ($want === $got) || !$same) {
        echo "$name:\n    PHP  $want\n    wsco $got\n";
    }
}

set_error_handler(fn () => true);
Swoole\Coroutine::set(['log_level' => SWOOLE_LOG_NONE]);
$end = "--Q--\r\n";
$files = fn (int $n): string => implode('', array_map(fn ($i) => upload("u$i", 'f'), range(1, $n)));
$fields = fn (int $n): string => implode('', array_map(fn ($i) => field("a$i"), range(1, $n)));
$same = [
    'fields' => field('a') . field('b', "two\r\nlines") . field('c', '') . $end,
    'CRLF before the first boundary' => "\r\n" . field('a') . $end,
    'text before the first boundary' => "one\ntwo\r\n\r\n" . field('a') . $end,
    'text like a boundary before it' => "--Qx\r\n--\r\n" . field('a') . $end,
    'a line end of Unix before it' => "text\n" . field('a') . $end,
    'a part without header fields' => part('', 'y') . field('a') . $end,
    'a part without disposition' => part('Content-Type: text/plain', 'y') . field('a') . $end,
    'no -- at the end' => field('a') . "--Q\r\n",
    'no -- and no CRLF at the end' => field('a') . '--Q',
    'nothing but the end' => $end,
    'names' => field('a.b c') . field('l[]', '1') . field('l[]', '2') . field('m[x][y]') . field('n[') . field('p]') . $end,
    'leading bracket and blanks' => field('[a]') . field(' b') . field('') . $end,
    'later of equal names' => field('a', '1') . field('a', '2') . field('a[b]', '3') . $end,
    'escapes in names' => field('a\\"b') . field('c\\\\d') . field('e\\f') . field("g'h") . $end,
    'bytes' => field('a', "\0\xff\r\r\n\n--\r\n--q") . $end,
    'nested to the limit' => field('a' . str_repeat('[x]', 64)) . field('b') . $end,
    'nested beyond it' => field('a' . str_repeat('[x]', 65)) . field('b') . $end,
    'an upload nested to the limit' => upload('a' . str_repeat('[x]', 63), 'f') . $end,
    'an upload nested beyond it' => upload('a' . str_repeat('[x]', 64), 'f') . $end,
    'a file' => upload('up', 'f.txt', 'contents', "\r\nContent-Type: text/plain") . $end,
    'no file chosen' => upload('up', '', '', "\r\nContent-Type: application/octet-stream") . $end,
    'an empty file' => upload('up', 'empty', '') . $end,
    'paths' => upload('a', '../../etc/passwd') . upload('b', 'C:\\dir\\f.txt') . upload('c', 'dir/') . $end,
    'lists of files' => upload('u[]', '1') . upload('u[]', '2') . upload('w[k]', '3') . $end,
    'deep lists of files' => upload('u[a][]', '1') . upload('u[a][]', '2') . $end,
    'unbalanced brackets' => upload('u[', '1') . $end,
    'text behind brackets' => upload('u[a]b', '1') . $end,
    'a bracket too many' => upload('u[a]]', '1') . $end,
    'a bracket that closes first' => upload('u]', '1') . $end,
    'as large as allowed' => upload('u', '1', str_repeat('x', 20)) . $end,
    'larger than allowed' => upload('u', '1', str_repeat('x', 21), "\r\nContent-Type: a/b") . upload('v', '2') . $end,
    'MAX_FILE_SIZE' => field('MAX_FILE_SIZE', '5') . upload('u', '1', '12345') . upload('v', '2', '123456') . $end,
    'max_file_size, and above the other' => field('max_file_size', '5') . upload('v', '2', str_repeat('x', 21)) . $end,
    'MAX_FILE_SIZE too late' => upload('u', '1', '123456') . field('MAX_FILE_SIZE', '5') . $end,
    'MAX_FILE_SIZE of nothing' => field('MAX_FILE_SIZE', '') . upload('u', '1', '123456') . $end,
    'MAX_FILE_SIZE below 0' => field('MAX_FILE_SIZE', '-1') . upload('u', '1', '1') . $end,
    'too many files' => $files(5) . field('a') . $end,
    'no files do not count' => str_repeat(upload('n', ''), 4) . upload('u', 'f') . $end,
    '... but come too late behind the last' => $files(3) . upload('n', '') . $end,
    'too many fields' => $fields(8) . upload('u', 'f') . $end,
    'as many parts as allowed' => $fields(6) . $files(3) . $end,
    'too many parts' => str_repeat(upload('n', ''), 9) . upload('u', 'f') . $end,
    'as large as post_max_size' => str_repeat("\n", 4000 - strlen(field('a') . $end)) . field('a') . $end,
    'larger than post_max_size' => str_repeat("\n", 4001 - strlen(field('a') . $end)) . field('a') . $end,
];
foreach ($same as $name => $body) {
    compare($name, $body);
}
$types = [
    'multipart/form-data; boundary="Q"', 'multipart/form-data; charset=utf-8; boundary=Q', 'Multipart/Form-Data; BOUNDARY=Q',
    'multipart/form-data;boundary=Q;charset=utf-8',
];
foreach ($types as $type) {
    compare($type, field('a') . $end, true, $type);
}

echo "on purpose:\n";
$other = [
    'no body behind the head (RFC 2046 5.1.1)' => substr(field('a', ''), 0, -2) . $end,
    'padding behind a boundary (RFC 2046 5.1.1)' => str_replace("--Q\r\n", "--Q \t\r\n", field('a')) . $end,
    'parts behind the end (RFC 2046 5.1.1)' => field('a') . $end . field('b') . $end,
    'parameters of a type stay' => upload('u', 'f', 'x', "\r\nContent-Type: text/plain; charset=utf-8") . $end,
    'a value that does not end' => "--Q\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue",
    'a file that does not end' => "--Q\r\nContent-Disposition: form-data; name=\"u\"; filename=\"f\"\r\n\r\nvalue",
    'lines that end in LF' => str_replace("\r\n", "\n", field('a') . $end),
    'no boundary in it' => 'nothing',
    'a file without name' => part('Content-Disposition: form-data; filename="f"') . $end,
    'neither name nor file name' => part('Content-Disposition: form-data; x=y') . field('a') . $end,
    'not form-data' => part('Content-Disposition: attachment; name=a') . $end,
    'folding' => part("Content-Disposition: form-data;\r\n name=\"a\"") . $end,
    'a boundary that goes on' => field('a') . "--QQ\r\n" . field('b') . $end,
    'a name that PHP drops, then another file' => upload('u[', '1') . upload('v', '2') . $end,
];
foreach ($other as $name => $body) {
    compare($name, $body, false);
}
?>
--EXPECT--
on purpose:
no body behind the head (RFC 2046 5.1.1):
    PHP  [{"a":"--Q--"},[]]
    wsco [{"a":""},[]]
padding behind a boundary (RFC 2046 5.1.1):
    PHP  [[],[]]
    wsco [{"a":"x"},[]]
parts behind the end (RFC 2046 5.1.1):
    PHP  [{"a":"x","b":"x"},[]]
    wsco [{"a":"x"},[]]
parameters of a type stay:
    PHP  [[],{"u":{"error":0,"name":"f","size":1,"tmp_name":"TMP","type":"text/plain"}}]
    wsco [[],{"u":{"error":0,"name":"f","size":1,"tmp_name":"TMP","type":"text/plain; charset=utf-8"}}]
a value that does not end:
    PHP  [{"a":"value"},[]]
    wsco 400
a file that does not end:
    PHP  [[],{"u":{"error":3,"name":"f","size":0,"tmp_name":"","type":""}}]
    wsco 400
lines that end in LF:
    PHP  [{"a":"x"},[]]
    wsco 400
no boundary in it:
    PHP  [[],[]]
    wsco 400
a file without name:
    PHP  [[],[{"error":0,"name":"f","size":1,"tmp_name":"TMP","type":""}]]
    wsco 400
neither name nor file name:
    PHP  [[],[]]
    wsco 400
not form-data:
    PHP  [{"a":"x"},[]]
    wsco 400
folding:
    PHP  [{"a":"x"},[]]
    wsco 400
a boundary that goes on:
    PHP  [{"a":"x","b":"x"},[]]
    wsco 400
a name that PHP drops, then another file:
    PHP  [[],[]]
    wsco [[],{"v":{"error":0,"name":"2","size":1,"tmp_name":"TMP","type":""}}]
