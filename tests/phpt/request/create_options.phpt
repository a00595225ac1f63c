--TEST--
Request::create(): options in any case; uploads, cookies and forms as they say
--FILE--
<?php
use Swoole\Http\Request;

require __DIR__ . '/../inc/multipart.inc';

function parsed(array $options, string $type, string $body): Request
{
    $request = Request::create($options);
    $length = strlen($body);
    $request->parse("POST / HTTP/1.1\r\nHost: h\r\nCookie: a=b\r\nContent-Type: $type\r\nContent-Length: $length\r\n\r\n");
    array_map($request->parse(...), str_split($body, 10));
    return $request;
}

$form = fn (array $options) => parsed($options, 'application/x-www-form-urlencoded', 'x=1');
foreach ([[], ['Parse_Cookie' => 0], ['PARSE_BODY' => false], ['parse_cookie' => '1', 'unknown' => new stdClass(), 5 => 6]] as $options) {
    $request = $form($options);
    echo json_encode([$request->cookie, $request->header['cookie'] ?? null, $request->post, $request->getContent()]), "\n";
}
echo json_encode($form(['enable_compression' => true, 'compression_level' => 9, 'websocket_compression' => true])->post), "\n";

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
mkdir($dir);
$body = multipart([['ups[]', 'one', '1.txt', null], ['ups[]', 'two', '2.txt', null], ['f', 'v', null, null]]);
$upload = fn (array $options) => parsed($options, 'multipart/form-data; boundary=xYzZY', $body);
foreach ([true, false] as $shape) {
    $request = $upload(['parse_files' => $shape, 'upload_tmp_dir' => $dir]);
    echo $request->isCompleted() ? 'complete, ' : '', count(scandir($dir)) - 2, " files\n";
    $names = array_map(fn (string $path) => is_uploaded_file($path) ? file_get_contents($path) : 'no upload', $request->tmpfiles);
    $text = json_encode([$request->files, $request->post, $names], JSON_UNESCAPED_SLASHES);
    echo preg_replace('~"[^"]*upfile\.\w{6}"~', '"TMP"', $text), ' ', count(scandir($dir)) - 2, " files\n";
    unset($request);
    echo count(scandir($dir)) - 2, " files\n";
}
rmdir($dir);
$request = $upload(['upload_tmp_dir' => "$dir/nowhere"]);
echo json_encode([$request->files['ups']['error'], $request->tmpfiles]), "\n";
foreach ([[], ['upload_tmp_dir' => null]] as $options) {
    $request = $upload($options);
    echo preg_replace('/\w{6}$/', 'XXXXXX', $request->tmpfiles[0]), "\n";
}

foreach (['no directory' => ['upload_tmp_dir' => []], 'no text' => ['upload_tmp_dir' => new stdClass()]] as $name => $options) {
    try {
        var_dump(@Request::create($options)::class);
    } catch (Error $e) {
        echo "$name: ", $e->getMessage(), "\n";
    }
}
class Own extends Request
{
}
echo get_class(Own::create()), "\n";
?>
--EXPECT--
[{"a":"b"},null,{"x":"1"},"x=1"]
[null,"a=b",{"x":"1"},"x=1"]
[{"a":"b"},null,null,"x=1"]
[{"a":"b"},null,{"x":"1"},"x=1"]
{"x":"1"}
complete, 0 files
[{"ups":{"name":["1.txt","2.txt"],"type":["",""],"tmp_name":["TMP","TMP"],"error":[0,0],"size":[3,3]}},{"f":"v"},["one","two"]] 2 files
0 files
complete, 0 files
[{"ups":[{"type":"","tmp_name":"TMP","size":3,"name":"1.txt","error":0},{"type":"","tmp_name":"TMP","size":3,"name":"2.txt","error":0}]},{"f":"v"},["one","two"]] 2 files
0 files
[[6,6],null]
/tmp/swoole.upfile.XXXXXX
/tmp/swoole.upfile.XXXXXX
string(19) "Swoole\Http\Request"
no text: Object of class stdClass could not be converted to string
Swoole\Http\Request
