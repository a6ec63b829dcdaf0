using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Platform.Facts;

/// <summary>After a commit the readers that have something to read run at once, at most four times a second; the sweep is only the net under it.</summary>
internal sealed class AnswerTheBell(FactBell bell, JobBoard board, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AnswerTheBell> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bell.Ring(); // what the last run left unread
        try
        {
            while (true)
            {
                await bell.WaitAsync(stoppingToken);
                await AskWaitingReadersAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; marks stay for the next start.
        }
    }

    private async Task AskWaitingReadersAsync(CancellationToken ct)
    {
        try
        {
            foreach (var reader in await WaitingReadersAsync(ct)) await board.AskAsync(reader, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("The readers could not be rung for; the sweep will find their facts: {Fault}", fault.Message);
        }
    }

    private async Task<List<string>> WaitingReadersAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        var now = clock.Now();
        var waiting = new List<string>();
        foreach (var reading in db.Parts.Readers.All)
            if (await db.Set<UnreadFact>().AnyAsync(mark => mark.Reader == reading.Reader && !mark.Parked && (mark.NotBefore == null || mark.NotBefore <= now), ct))
                waiting.Add(reading.Reader);
        return waiting;
    }
}
