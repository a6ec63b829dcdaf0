using System.Xml.Linq;
using Marketplace.Platform.Database;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.People;

/// <summary>A key that seals session cookies and forgery tokens.</summary>
internal sealed class SealingKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

internal sealed class SealingKeyTable : IEntityTypeConfiguration<SealingKey>
{
    public void Configure(EntityTypeBuilder<SealingKey> builder)
    {
        builder.ToTable("accounts_sealing_keys");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Xml).HasMaxLength(-1);
    }
}

/// <summary>The keys lie in the database: a restart signs nobody out, and every node opens the cookies of the others.</summary>
internal sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. Db(scope).Set<SealingKey>().AsNoTracking().Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = Db(scope);
        db.Add(new SealingKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }

    private static MarketplaceDb Db(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
}
