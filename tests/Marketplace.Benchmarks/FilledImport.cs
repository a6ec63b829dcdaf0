using System.Diagnostics;
using System.Net.Http.Json;
using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Imports;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Catalogue.Stock;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.TestKit;
using Marketplace.Territory.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks;

/// <summary>
/// A cooperative's workbook from the upload to the first search that finds its last row, against a bare bulk insert of the same published listings in the
/// same run, a thousand to a transaction.
/// </summary>
internal static class FilledImport
{
    private const int Households = 100;

    internal sealed record Answer(
        int Rows, double FileMegabytes, double BareSeconds, double PreviewSeconds, double CommitSeconds, double SearchSeconds, double Seconds, double Ratio,
        double ProcessorSeconds, double CollectorPauseSeconds, double AgainSeconds, int AgainUnchanged, long PeakMegabytes, long MegabytesBefore);

    public static async Task<Answer> RunAsync(MarketplaceApp app, int count)
    {
        var members = new List<Person>();
        for (var number = 0; number < Households; number++) members.Add(await app.Given.Household($"Hộ {number + 1}"));
        var cooperative = await app.Given.Cooperative("Hợp tác xã Nhập Hàng", Given.LongKhanh, [.. members]);
        var produce = app.Services.GetRequiredService<IProduce>();

        // Each path once at a small size: the first call pays for what is compiled and prepared.
        await BareAsync(app, produce, cooperative, members, 1000);
        await ImportAsync(app, await FileAsync(produce, members, 1000, "W"), cooperative);

        var bare = await BareAsync(app, produce, cooperative, members, count);
        var file = await FileAsync(produce, members, count, "R");
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, processor, paused) = (process.WorkingSet64, process.TotalProcessorTime, GC.GetTotalPauseDuration());
        using var stop = new CancellationTokenSource();
        var peak = PeakAsync(process, stop.Token);
        var (preview, commit, search) = await ImportAsync(app, file, cooperative);
        await stop.CancelAsync();
        var highest = await peak;
        (processor, paused) = (process.TotalProcessorTime - processor, GC.GetTotalPauseDuration() - paused);

        var watch = Stopwatch.StartNew();
        var again = await PreviewAsync(app, file, cooperative);
        var unchanged = (await app.As(cooperative).GetAsync($"/api/listings/imports/{again}?limit=1").ReadJson()).GetProperty("counts").GetProperty("unchanged").GetInt32();
        var total = preview + commit + search;
        return new(
            count, Math.Round(file.Length / 1048576.0, 2), bare, preview, commit, search, total, Math.Round(total / bare, 2), processor.TotalSeconds, paused.TotalSeconds, watch.Elapsed.TotalSeconds, unchanged,
            highest / 1048576, before / 1048576);
    }

    private static async Task<(double Preview, double Commit, double Search)> ImportAsync(MarketplaceApp app, byte[] file, Person cooperative)
    {
        var watch = Stopwatch.StartNew();
        var id = await PreviewAsync(app, file, cooperative);
        var preview = watch.Elapsed.TotalSeconds;
        var counts = await app.As(cooperative).PostAsJsonAsync($"/api/listings/imports/{id}/commit", new { publish = true }).ReadJson();
        if (counts.GetProperty("queued").GetInt32() + counts.GetProperty("wrong").GetInt32() + counts.GetProperty("refused").GetInt32() > 0) throw new InvalidOperationException(counts.ToString());
        var commit = watch.Elapsed.TotalSeconds;
        var last = counts.GetProperty("total").GetInt32();
        var found = await app.Anyone().GetAsync($"/api/listings?q=vuon%20so%20{last}").ReadJson();
        if (found.GetProperty("items").GetArrayLength() == 0) throw new InvalidOperationException("The last row is not found.");
        return (preview, commit - preview, watch.Elapsed.TotalSeconds - commit);
    }

    private static async Task<Guid> PreviewAsync(MarketplaceApp app, byte[] file, Person cooperative)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "file", "hang.xlsx" }, { new StringContent(cooperative.Party.ToString()), "sellerId" }, { new StringContent("comma"), "numberFormat" },
        };
        return (await app.As(cooperative).PostAsync("/api/listings/imports", form).ReadJson()).GetProperty("id").GetGuid();
    }

    private static string Title(ProductCard product, int number) => $"{product.NameVi} vườn số {number + 1}";

    private static string Description(ProductCard product) => string.Join(' ', Enumerable.Repeat($"{product.NameVi} hái buổi sáng, giao trong ngày.", 8));

    private static async Task<byte[]> FileAsync(IProduce produce, List<Person> members, int count, string prefix)
    {
        using var file = new MemoryStream();
        var rows = Enumerable.Range(0, count).Select(number =>
        {
            var (product, member) = (produce.Products[number % produce.Products.Count], members[number % members.Count]);
            var cells = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [ImportField.Key] = $"{prefix}-{number + 1}", [ImportField.HouseholdCode] = member.Party.ToString(), [ImportField.HouseholdName] = member.Name,
                [ImportField.Product] = product.Code, [ImportField.Title] = Title(product, number), [ImportField.Grade] = "Loại 1", [ImportField.Price] = 1000m * (5 + (number % 300)),
                [ImportField.Unit] = product.SaleUnit, [ImportField.Weight] = product.GramsPerUnit / 1000m, [ImportField.Available] = 100m, [ImportField.Step] = 1m,
                [ImportField.Minimum] = 0m, [ImportField.Standard] = "none", [ImportField.HarvestFrom] = new DateOnly(2026, 6, 1), [ImportField.HarvestTo] = new DateOnly(2026, 6, 30),
                [ImportField.OwnProduce] = "có", [ImportField.Description] = Description(product),
            };
            return (IReadOnlyList<object?>)[.. ImportField.All.Where(ExportListings.IsWritten).Select(field => cells.GetValueOrDefault(field.Code))];
        });
        await GoodsTable.WriteXlsxAsync([new("Hàng", ExportListings.Columns, rows.ToAsyncEnumerable())], file, CancellationToken.None);
        return file.ToArray();
    }

    private static async Task<double> BareAsync(MarketplaceApp app, IProduce produce, Person cooperative, List<Person> members, int count)
    {
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < count; first += 1000)
            await app.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<MarketplaceDb>();
                var (territory, texts, lots, parties) = (services.GetRequiredService<ITerritory>(), services.GetRequiredService<ListingTexts>(), services.GetRequiredService<ILots>(), services.GetRequiredService<IParties>());
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                var today = app.Clock.Today();
                var seller = (await parties.FindAsync(cooperative.Party, CancellationToken.None))!;
                var cards = await parties.FindAsync([.. members.Select(member => member.Party)], CancellationToken.None);
                for (var number = first; number < Math.Min(first + 1000, count); number++)
                {
                    var (product, producer, now) = (produce.Products[number % produce.Products.Count], cards[members[number % members.Count].Party], app.Clock.Now());
                    var terms = new ListingTerms
                    {
                        Title = Title(product, number), Grade = "Loại 1", Description = Description(product), PriceDong = 1000 * (5 + (number % 300)), Unit = product.SaleUnit,
                        GramsPerUnit = product.GramsPerUnit, StepThousandths = 1000, StandardCode = "none", HarvestFrom = new(2026, 6, 1), HarvestTo = new(2026, 6, 30),
                    };
                    var commune = producer.UnitOn(today);
                    var listing = Listing.Draft(seller, new(product.Code, producer.Id, producer.Kind, producer.Name, commune, territory.AtLevel(commune, UnitLevel.Province, today)!.Id, true), terms, now);
                    var lot = lots.Open(producer.Id, cooperative.Party, product.Code, new("none", HarvestFrom: terms.HarvestFrom, HarvestTo: terms.HarvestTo));
                    listing.Trace(lot);
                    lots.Record(lot.Id, TraceStep.Listed, now, $"listing/{listing.Id}", commune);
                    listing.Publish(produce.Standard("none")!, now);
                    var text = new ListingText { ListingId = listing.Id };
                    texts.Write(text, listing);
                    db.AddRange(listing, text, new ListingStock { ListingId = listing.Id, AvailableThousandths = 100_000 });
                    db.Announce(new ListingPublished(listing.Id, seller.Id, producer.Id, product.Code, now));
                }
                await using var transaction = await db.Database.BeginTransactionAsync();
                await db.SaveAddedInBulkAsync(CancellationToken.None);
                await transaction.CommitAsync();
            });
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> PeakAsync(Process process, CancellationToken stop)
    {
        long peak = 0;
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (await every.WaitForNextTickAsync(stop))
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64);
            }
        }
        catch (OperationCanceledException)
        {
            // Asked to stop: the import is over.
        }
        return peak;
    }
}
