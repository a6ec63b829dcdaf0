using System.Globalization;
using CsvHelper;
using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Banks;

/// <summary>Public list of VietQR banks, embedded as <c>banks.csv</c>; what it adds or changes is brought in at the next start.</summary>
internal sealed class LoadBanks(MarketplaceDb db) : IReferenceData
{
    public async Task LoadAsync(CancellationToken ct)
    {
        var listed = Read();
        var stored = await db.Set<Bank>().AsNoTracking().ToDictionaryAsync(bank => bank.Bin, ct);
        foreach (var bank in listed)
        {
            if (!stored.TryGetValue(bank.Bin, out var known)) db.Add(bank);
            else if ((known.Code, known.ShortName, known.Name) != (bank.Code, bank.ShortName, bank.Name)) db.Update(bank);
        }
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    internal static IReadOnlyList<Bank> Read()
    {
        using var reader = new StreamReader(typeof(LoadBanks).Assembly.GetManifestResourceStream("banks.csv")!);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var banks = new List<Bank>();
        while (csv.Read()) banks.Add(new() { Bin = csv["bin"]!, Code = csv["code"]!, ShortName = csv["short_name"]!, Name = csv["name"]! });
        return banks;
    }
}
