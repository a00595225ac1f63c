--TEST--
max_file_uploads, upload_max_filesize, post_max_size, file_uploads and max_multipart_body_parts of php.ini are honoured
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
mkdir($dir);

/**
 * What a handler sees of a body: files, how many of each error, their size, fields, paths, files in the directory, and bytes
 * of getContent(). @param array<string, int|string> $ini
 */
function post(array $ini, string $body): void
{
    global $dir;
    $options = array_merge(...array_map(fn ($name) => ['-d', "$name=$ini[$name]"], array_keys($ini)));
    $server = serve(<<<'CODE'
        $server->set(['upload_tmp_dir' => getenv('WSCO_TEST_DIR')]);
        $server->handle('/', function (Request $request, Response $response) {
            $errors = array_column($request->files ?? [], 'error');
            $sizes = array_column($request->files ?? [], 'size');
            $post = count($request->post ?? [], COUNT_RECURSIVE);
            $response->end(j([count($errors), array_count_values($errors), array_sum($sizes), $post,
                count($request->tmpfiles ?? []), count(scandir(getenv('WSCO_TEST_DIR'))) - 2, strlen($request->getContent())]));
        });
        CODE, $options, ['WSCO_TEST_DIR' => $dir]);
    echo json_encode($ini), ' ', fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], $body)->body, "\n";
    $printed = trim(preg_replace(['/ in \S+ on line \d+/', '/^\n/m'], '', finish($server)));
    echo $printed === '' ? '' : "  $printed\n", count(scandir($dir)) === 2 ? '' : "files are left\n";
}

$files = fn (int $n, string $data = 'z'): array => array_map(fn ($i) => ["f$i", $data, 'x', null], range(1, $n));
$field = ['last', 'v', null, null];
post(['max_file_uploads' => 20], multipart([...$files(1000), $field]));
post(['max_file_uploads' => 20], multipart([...$files(20), $field]));
post(['max_file_uploads' => 0], multipart([...$files(1), $field]));
post(['file_uploads' => 0], multipart([...$files(2), $field]));
post(['upload_max_filesize' => '1K'], multipart([...$files(1, str_repeat('x', 1024)), ['big', str_repeat('x', 1025), 'big', null], $field]));
post(['upload_max_filesize' => 0], multipart([...$files(1, str_repeat('x', 5000)), $field]));
post(['max_multipart_body_parts' => 3], multipart([...$files(4), $field]));
post(['post_max_size' => 2000], multipart([...$files(1, str_repeat('x', 2000)), $field]));
post(['post_max_size' => 0], multipart([...$files(1, str_repeat('x', 2000)), $field]));
post(['max_input_vars' => 2], multipart([...$files(3), $field, ['a', 'b', null, null], ['c', 'd', null, null]]));
// Ten thousand parts stop at the limit, which is by default max_input_vars and max_file_uploads together.
post(['max_input_vars' => 100], multipart(array_fill(0, 10000, ['a[]', 'v', null, null])));
rmdir($dir);

// A form that is not multipart, and a body that is no form.
$server = serve('$server->handle("/", fn (Request $request, Response $response) => $response->end(
    j([$request->post, strlen($request->getContent())])));', ['-d', 'post_max_size=10']);
foreach (['application/x-www-form-urlencoded', 'application/json'] as $type) {
    foreach (['a=45678901', 'a=456789012'] as $body) {
        echo fetch($server, '/', 'POST', ['Content-Type' => $type], $body)->body, "\n";
    }
}
echo preg_replace('/ in \S+ on line \d+/', '', trim(finish($server))), "\n";
?>
--EXPECT--
{"max_file_uploads":20} [20,[20],20,1,20,20,72963]
  Warning: Swoole\Coroutine\Http\Server::onAccept(): Maximum number of allowable file uploads has been exceeded
{"max_file_uploads":20} [20,[20],20,1,20,20,1501]
{"max_file_uploads":0} [0,[],0,1,0,0,141]
  Warning: Swoole\Coroutine\Http\Server::onAccept(): Maximum number of allowable file uploads has been exceeded
{"file_uploads":0} [0,[],0,1,0,0,212]
{"upload_max_filesize":"1K"} [2,[1,1],1024,1,1,1,2262]
{"upload_max_filesize":0} [1,[1],5000,1,1,1,5140]
{"max_multipart_body_parts":3} [3,[3],3,0,3,3,354]
  Warning: Swoole\Coroutine\Http\Server::onAccept(): Multipart body parts limit exceeded 3. To increase the limit change max_multipart_body_parts in php.ini.
{"post_max_size":2000} [0,[],0,0,0,0,2140]
  Warning: Swoole\Coroutine\Http\Server::onAccept(): POST Content-Length of 2140 bytes exceeds the limit of 2000 bytes
{"post_max_size":0} [1,[1],2000,1,1,1,2140]
{"max_input_vars":2} [3,[3],3,2,3,3,395]
  Warning: Swoole\Coroutine\Http\Server::onAccept(): Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.
{"max_input_vars":100} [0,[],0,101,0,0,580011]
  Warning: Swoole\Coroutine\Http\Server::onAccept(): Input variables exceeded 100. To increase the limit change max_input_vars in php.ini.
Warning: Swoole\Coroutine\Http\Server::onAccept(): Multipart body parts limit exceeded 120. To increase the limit change max_multipart_body_parts in php.ini.
[{"a":"45678901"},10]
[null,11]
[null,10]
[null,11]
Warning: Swoole\Coroutine\Http\Server::onAccept(): POST Content-Length of 11 bytes exceeds the limit of 10 bytes
