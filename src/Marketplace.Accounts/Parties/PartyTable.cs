using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Parties;

internal sealed class PartyTable : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.ToTable("accounts_parties");
        builder.Property(party => party.Phone).HasMaxLength(20);
        builder.Property(party => party.TaxCode).HasMaxLength(14);
        builder.HasIndex(party => new { party.Phone, party.Kind });
        builder.HasMany(party => party.Homes).WithOne().HasForeignKey(home => home.PartyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PartyHomeTable : IEntityTypeConfiguration<PartyHome>
{
    public void Configure(EntityTypeBuilder<PartyHome> builder)
    {
        builder.ToTable("accounts_party_homes");
        builder.HasKey(home => new { home.PartyId, home.From });
        builder.HasIndex(home => home.UnitId);
    }
}
