--TEST--
A stream that another coroutine closes while it is read: the reader comes back before the stream is gone
--FILE--
<?php
function closed(string $what, callable $wait): void
{
    [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    go(function () use ($what, $wait, $ours) {
        try {
            $result = $wait($ours);
            echo $what, ': ', var_export($result, true), ', ', is_resource($ours) ? 'open' : 'closed', "\n";
        } catch (TypeError $e) {
            echo $what, ': ', $e->getMessage(), "\n";
        }
    });
    fclose($ours);
    echo "fclose() is back\n";
}
Co\run(function () {
    closed('fread', fn ($stream) => fread($stream, 10));
    closed('fgets', fn ($stream) => fgets($stream));
    closed('stream_get_contents', fn ($stream) => stream_get_contents($stream));
    closed('fwrite', function ($stream) {
        $len = strlen(str_repeat('x', 4000000));
        return @fwrite($stream, str_repeat('x', 4000000)) < $len;
    });
    closed('recvfrom', fn ($stream) => stream_socket_recvfrom($stream, 10));
    closed('reader waits on', function ($stream) {
        $result = fread($stream, 10);
        Co::sleep(0.001);
        return $result;
    });
    echo "-- from the main script's side\n";
});
[$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
go(fn () => var_dump(fread($ours, 10)));
fclose($ours);
echo "the end\n";
?>
--EXPECT--
fread: false, closed
fclose() is back
fgets: false, closed
fclose() is back
stream_get_contents: '', closed
fclose() is back
fwrite: true, closed
fclose() is back
recvfrom: false, closed
fclose() is back
fclose() is back
-- from the main script's side
reader waits on: false, closed
bool(false)
the end
