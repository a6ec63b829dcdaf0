using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Imports;

/// <summary>
/// Stores an import's chosen rows, one commit to a batch. What is done stands in the rows themselves, so that a run that died is simply taken up again;
/// a lease keeps two runs apart.
/// </summary>
internal sealed class StoreRows(MarketplaceDb db, IParties parties, SellerDesk desk, ListingPen pen, PublishGate gate, ChangeRows changes, ShopWindow window, TimeProvider clock)
{
    private const int NewAtOnce = 1000, ChangedAtOnce = 200;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async Task<int> RunAsync(Guid importId, Caller caller, CancellationToken ct)
    {
        var now = clock.Now();
        var free = db.Set<ListingImport>().Where(known => known.Id == importId && known.Status == ImportStatus.Storing);
        if (await free.Where(known => known.WorkedOnUntil == null || known.WorkedOnUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.WorkedOnUntil, now + Lease), ct) != 1) return 0;
        var import = await free.AsNoTracking().SingleAsync(ct);
        var stored = 0;
        while (await NextAsync(importId, ct) is { Count: > 0 } rows)
        {
            // Asked anew for each batch: a right or a membership that has ended is not used any longer.
            var households = caller.MayFor(Permission.Sell, import.SellerId) ? await Households.OfAsync(parties, import.SellerId, clock.Today(), ct) : null;
            if (households is null) await RefuseAllAsync(rows, ct);
            else if (rows[0].ListingId is null) await AddAsync(import, rows, households, caller, ct);
            else await changes.ApplyAsync(import, rows, households, caller, ct);
            window.Touch();
            stored += rows.Count;
            var until = clock.Now() + Lease;
            await db.Set<ListingImport>().Where(known => known.Id == importId).ExecuteUpdateAsync(set => set.SetProperty(known => known.WorkedOnUntil, until), ct);
        }
        await free.ExecuteUpdateAsync(set => set.SetProperty(known => known.Status, ImportStatus.Done).SetProperty(known => known.WorkedOnUntil, (DateTimeOffset?)null), ct);
        return stored;
    }

    // New rows and changed ones never share a batch: the new ones go past EF's change tracking.
    private async Task<List<ImportRow>> NextAsync(Guid importId, CancellationToken ct)
    {
        var queued = db.Set<ImportRow>().AsNoTracking().Where(row => row.ImportId == importId && row.State == ImportRowState.Queued).OrderBy(row => row.Number);
        var added = await queued.Where(row => row.ListingId == null).Take(NewAtOnce).ToListAsync(ct);
        return added.Count > 0 ? added : await queued.Take(ChangedAtOnce).ToListAsync(ct);
    }

    private async Task AddAsync(ListingImport import, List<ImportRow> rows, Households households, Caller caller, CancellationToken ct)
    {
        await db.InOneCommitAsync<int>(async () =>
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            try
            {
                var keys = rows.Select(row => row.Key).ToList();
                var taken = await db.Set<ListingKey>().Where(key => key.SellerId == import.SellerId && keys.Contains(key.Key)).Select(key => key.Key).ToListAsync(ct);
                var said = new Said();
                var now = clock.Now();
                var forms = rows.ConvertAll(row => ImportJson.Read<RowPlan>(row.Plan!).Form);
                var onFile = import.Publish ? await gate.OnFileAsync(import.SellerId, forms, known: [], ct) : null;
                foreach (var (row, form) in rows.Zip(forms))
                {
                    if (taken.Contains(row.Key, StringComparer.Ordinal)) said.Refuse(row.Number, new RowMessage(ImportField.Key, "import.key_taken"));
                    else if (form.ProducerId is not { } id || households.Find(id) is not { } producer) said.Refuse(row.Number, new RowMessage(ImportField.HouseholdCode, "import.household_not_member"));
                    else said.Store(row.Number, await AddAsync(row, desk.GoodsOf(form, producer), form, households.Seller, onFile, now, ct));
                }
                if (said.Stored.Count > 0) db.Audit(caller, "listing.imported", $"import/{import.Id}", new { rows = said.Stored.Count, import.SellerId });
                await db.SaveAddedInBulkAsync(ct);
                await said.WriteAsync(db, import.Id, ct);
                return rows.Count;
            }
            finally
            {
                db.ChangeTracker.AutoDetectChangesEnabled = true;
            }
        }, ct);
    }

    // A draft that may not go on sale yet is a stored draft; the answer says what is missing. With nothing asked it stays a draft.
    private async Task<Refusal?> AddAsync(ImportRow row, Goods goods, ListingForm form, PartyCard seller, OnFile? onFile, DateTimeOffset now, CancellationToken ct)
    {
        var available = Quantity.ToThousandths(form.Available)!.Value;
        var listing = pen.Draft(seller, goods, form.Terms(), available, now);
        db.Add(new ListingKey { SellerId = seller.Id, Key = row.Key, ListingId = listing.Id, StatedThousandths = available });
        return onFile is null ? null : await pen.PublishAsync(listing, onFile, now, ct);
    }

    private async Task RefuseAllAsync(List<ImportRow> rows, CancellationToken ct)
    {
        var said = new Said();
        foreach (var row in rows) said.Refuse(row.Number, new RowMessage(null, ListingRefusals.SellerUnknown.Code));
        await db.InOneCommitAsync<int>(async () =>
        {
            await said.WriteAsync(db, rows[0].ImportId, ct);
            return rows.Count;
        }, ct);
    }
}

/// <summary>What became of a batch's rows, written in the batch's own commit.</summary>
internal sealed class Said
{
    private readonly List<(int Number, ImportRowState State, RowMessage Message)> _messages = [];

    public List<int> Stored { get; } = [];

    public void Store(int number, Refusal? unpublished = null)
    {
        Stored.Add(number);
        if (unpublished is not null) _messages.Add((number, ImportRowState.Stored, Of(unpublished)));
    }

    public void Refuse(int number, Refusal refusal) => Refuse(number, Of(refusal));

    public void Refuse(int number, RowMessage message) => _messages.Add((number, ImportRowState.Refused, message));

    public async Task WriteAsync(MarketplaceDb db, Guid importId, CancellationToken ct)
    {
        var rows = db.Set<ImportRow>().Where(row => row.ImportId == importId);
        if (Stored.Count > 0)
            await rows.Where(row => Stored.Contains(row.Number)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportRowState.Stored), ct);
        // Rows that heard the same are told so together.
        foreach (var same in _messages.GroupBy(said => (said.State, Text: ImportJson.Write(new[] { said.Message }))))
        {
            var numbers = same.Select(said => said.Number).ToList();
            await rows.Where(row => numbers.Contains(row.Number))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, same.Key.State).SetProperty(row => row.Messages, same.Key.Text), ct);
        }
    }

    private static RowMessage Of(Refusal refusal) => new(refusal.Field is null ? null : FieldOf(refusal.Field), refusal.Code, refusal.Details);

    private static string FieldOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
