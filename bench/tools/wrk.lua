-- For wrk: sends so many requests at once, and prints a line that tools/rows.php reads.

local pipelined = 1
local requests

function init(args)
    pipelined = tonumber(args[1]) or 1
    local one = wrk.format(nil, "/")
    local all = {}
    for i = 1, pipelined do
        all[i] = one
    end
    requests = table.concat(all)
end

function request()
    return requests
end

function done(summary, latency, _)
    local e = summary.errors
    io.write(string.format('RESULT {"requests":%d,"us":%d,"errors":%d,"p50":%.1f,"p99":%.1f,"p999":%.1f}\n', summary.requests,
        summary.duration, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99),
        latency:percentile(99.9)))
end
